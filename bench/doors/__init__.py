"""Every door tried from outside: one article in every format, and damage done to it."""
