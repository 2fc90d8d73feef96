"""The search page's own parts: what is asked for, what can be chosen next, words marked, answers to take away."""
