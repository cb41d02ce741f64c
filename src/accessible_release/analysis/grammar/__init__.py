"""What a sentence says of whom: predicates, their arguments and links, who says it, how it is meant."""
