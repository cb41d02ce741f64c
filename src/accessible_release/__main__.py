"""`python -m accessible_release`: the program, where the folder of its scripts is not on the path."""

from accessible_release.cli import main

if __name__ == "__main__":
    main()
