"""`python -m levier`: the command, where it is not on the path."""

from levier.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
