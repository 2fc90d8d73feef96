"""E-mail: newsletters as single mails and in mailboxes."""
