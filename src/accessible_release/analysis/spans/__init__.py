"""Facts as they are printed in a text, each with its place and its value; one module a kind."""
