"""Questions of people who check the record: what is left to judge, who judged what, and how far two agree."""
