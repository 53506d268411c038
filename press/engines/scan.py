"""Pictures of a PDF's pages, as a scanner in black and white makes them.

usage: scan.py IN.pdf OUT.pdf DPI DEGREES NOISE
The pages are turned by so many degrees, and NOISE is how far grey values stray before black and white are told apart.
"""
import io
import subprocess
import sys

import img2pdf
import numpy
from PIL import Image

source, made, dpi, degrees, noise = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5])
random = numpy.random.default_rng(7)


def page_pictures():
    count = int(next(l for l in subprocess.check_output(["pdfinfo", source], text=True).splitlines() if l.startswith("Pages:")).split()[1])
    for number in range(1, count + 1):
        drawn = subprocess.check_output(["pdftoppm", "-gray", "-r", str(dpi), "-f", str(number), "-l", str(number), source])
        yield Image.open(io.BytesIO(drawn))


def scanned(picture):
    turned = picture.rotate(degrees, resample=Image.BICUBIC, fillcolor=255)
    grey = numpy.asarray(turned).astype(float)
    paper = (grey + random.normal(0, noise, grey.shape) > 140).astype("uint8") * 255
    kept = io.BytesIO()
    Image.fromarray(paper).convert("1").save(kept, "TIFF", compression="group4", dpi=(dpi, dpi))
    return kept.getvalue()


with open(made, "wb") as file:
    file.write(img2pdf.convert([scanned(picture) for picture in page_pictures()], nodate=True))
