@"%~dp0node.exe" "%~dp0app\bin\dup-parse.js" %*
