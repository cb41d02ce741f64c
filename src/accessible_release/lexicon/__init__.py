"""What we know of words: plainer words and where they fit, hard words explained, protected terms. Data and readers."""
