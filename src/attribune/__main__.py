"""``python -m attribune``: the command line, for where the script is not on the path."""

from attribune.cli import main

if __name__ == "__main__":
    main()
