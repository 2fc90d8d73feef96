"""An article as it is read: its text with what is said marked in it, who gets how much of it, and a digest cut up."""
