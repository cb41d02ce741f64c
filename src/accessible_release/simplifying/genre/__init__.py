"""The easy edition as a genre: what it is about, sections, one idea a line, who said what, hard words."""
