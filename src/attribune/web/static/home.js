// While the ledger is being counted, look again by itself.
setTimeout(() => location.reload(), 2000);
