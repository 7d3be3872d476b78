namespace StatusContracts.Oracle;
