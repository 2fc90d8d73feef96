#!/bin/sh
# Creates a virtual environment in $1 with the first Python 3.11 or newer that can do so, or with $2 if it is given.
# A name on the PATH may be a shim that does not run, so each is run before it is chosen.
set -u
target=$1
names=${2:-python3.13 python3.12 python3.11 python3}
needs='import sys; sys.exit(sys.version_info < (3, 11))'
without_venv=''

for name in $names; do
    "$name" -c "$needs" >/dev/null 2>&1 || continue
    if ! "$name" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        without_venv="$without_venv $name"
        continue
    fi
    echo "Creating $target with $("$name" --version 2>&1) ($name)."
    exec "$name" -m venv "$target"
done

if [ -n "$without_venv" ]; then
    echo "Found$without_venv, but without the modules venv and ensurepip." >&2
    echo "Install them (on Debian and Ubuntu: apt install python3-venv) and run make again." >&2
else
    echo "Attribune needs Python 3.11 or newer; tried: $names." >&2
    echo "Install one, or name it: make PYTHON=/path/to/python3 demo" >&2
fi
exit 1
