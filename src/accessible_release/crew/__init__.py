"""Many releases at once: what is given to others to make, who makes it, and how it comes back.

`tasks` has the values; `making` is what one of them does with a task; `local` are
processes of this computer. Whoever gives the tasks keeps the order, and puts what was made in its place.
"""
