using StatusContracts;

// Written when the shop was planned, and not looked at since.
[assembly: ServerMethods( // STC3005
    "GET", "POST", "PUT", "DELETE", "OPTIONS",
    "PATCH")] // STC3006
