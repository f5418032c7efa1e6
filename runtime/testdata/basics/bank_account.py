# the classic class exercise
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} is less than {amount}")
        self.shortfall = amount - balance


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.log = []
        Account.count += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.log.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.log.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"

    def __eq__(self, other):
        return isinstance(other, Account) and self._balance == other._balance

    def __lt__(self, other):
        return self._balance < other._balance


class Savings(Account):
    rate = 0.05

    def add_interest(self):
        return self.deposit(round(self.balance * self.rate, 2))


a = Account("ann", 100)
b = Savings("bob")
b.deposit(200).withdraw(50).add_interest()
print(a, b, b.balance, b.log)
print(a < b, a == b, a == Account("eve", 100), sorted([b, a]), Account.count)
for action in (lambda: a.withdraw(500), lambda: a.deposit(-1), lambda: setattr(a, "balance", 1), lambda: a > 5):
    try:
        action()
    except InsufficientFunds as e:
        print("short by", e.shortfall, "-", e)
    except Exception as e:
        print(type(e).__name__, e)
print(max([a, b]), hasattr(a, "rate"), Savings.__mro__[1].__name__)
try:
    hash(a)
except TypeError as e:
    print(e)
