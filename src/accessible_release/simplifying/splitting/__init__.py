"""The operators that make two sentences of one. One operator, one file; their order stands in ../operators.py."""
