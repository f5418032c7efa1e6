# a traceback through methods, properties and operators
class Account:
    def __init__(self, balance):
        self.balance = balance

    @property
    def double(self):
        return self.balance * self.missing

    def __add__(self, other):
        return Account(self.balance + other.balance)

    def __len__(self):
        return self.double


class Bank:
    def __init__(self):
        self.accounts = [Account(1), Account(2)]

    def total(self):
        return sum(len(a) for a in self.accounts)


bank = Bank()
print((bank.accounts[0] + bank.accounts[1]).balance)
print(bank.total())
