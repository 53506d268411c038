@echo off
rem Starts the program, and hands on what was dropped here: node.exe does the work.
rem The whole command line goes with it, since cmd ends its arguments at "&" and replaces what stands between two "%".
setlocal EnableExtensions DisableDelayedExpansion
set "DUP_HOME=%~dp0"
set "DUP_SCRIPT=%~nx0"
set DUP_TYPED=%*
setlocal EnableDelayedExpansion
set "DUP_LINE=!cmdcmdline!"
if exist "!DUP_HOME!node.exe" goto start
echo Manca node.exe accanto a questo file.
echo Estrarre prima tutto lo ZIP in una cartella (clic destro, Estrai tutto), poi riprovare da li'.
pause
exit 3
:start
"!DUP_HOME!node.exe" "!DUP_HOME!app\dist\program\convert.js"
rem Not "exit /b": what follows an "&" in a name must not be run.
exit !errorlevel!
