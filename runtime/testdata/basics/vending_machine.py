# a simulation with classes, dictionaries and exceptions
class VendingError(Exception):
    """Base of the machine's errors."""
class NotEnough(VendingError):
    def __init__(self, need, have):
        super().__init__(need, have)
        self.missing = need - have
    def __str__(self):
        return f"insert {self.missing} more"
class SoldOut(VendingError): pass
class Machine:
    COINS = (100, 50, 25, 10, 5)
    def __init__(self, stock):
        self.stock = {slot: [name, price, n] for slot, name, price, n in stock}
        self.bank = dict.fromkeys(self.COINS, 2)
        self.credit = 0
    def insert(self, *coins):
        for c in coins:
            if c not in self.COINS:
                raise VendingError(f"rejected coin: {c}")
            self.bank[c] += 1
            self.credit += c
    def change(self):
        out = []
        for c in self.COINS:
            while self.credit >= c and self.bank[c]:
                self.credit -= c
                self.bank[c] -= 1
                out.append(c)
        return out
    def vend(self, slot):
        try:
            item = self.stock[slot]
        except KeyError:
            raise VendingError(f"no slot {slot!r}") from None
        name, price, n = item
        if not n:
            raise SoldOut(name)
        if self.credit < price:
            raise NotEnough(price, self.credit)
        item[2] -= 1
        self.credit -= price
        return name, self.change()
m = Machine([("A1", "cola", 120, 1), ("B2", "nuts", 65, 5)])
script = [("insert", 100), ("vend", "A1"), ("insert", 50), ("vend", "A1"), ("insert", 100, 100), ("vend", "A1"), ("vend", "Z9"), ("vend", "B2"), ("insert", 3), ("insert", 25, 25, 25), ("vend", "B2"), ("coffee",)]
for step, (action, *args) in enumerate(script, 1):
    try:
        result = getattr(m, action)(*args)
    except SoldOut as e:
        result = f"sold out of {e}"
    except NotEnough as e:
        result = f"{e} ({e.args})"
    except VendingError as e:
        result = f"error: {e}"
    except AttributeError as e:
        result = f"bug: {e}"
    print(step, action, args, "->", result, "| credit", m.credit)
print(m.stock, m.bank, sum(c * n for c, n in m.bank.items()))
