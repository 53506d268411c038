<?php
// Prints an HTML file with dompdf.
// usage: php dompdf.php IN.html OUT.pdf
require '/usr/share/php/dompdf/autoload.php';

$dompdf = new Dompdf\Dompdf(['defaultFont' => 'Helvetica', 'isRemoteEnabled' => false]);
$dompdf->loadHtml(file_get_contents($argv[1]), 'UTF-8');
$dompdf->setPaper('A4');
$dompdf->render();
file_put_contents($argv[2], $dompdf->output());
