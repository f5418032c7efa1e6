# classes, properties and errors of a small shop
class OutOfStock(Exception):
    pass

class Product:
    def __init__(self, name, cents, stock=0):
        self.name, self.cents, self.stock = name, cents, stock

    def __repr__(self):
        return f"<{self.name} ${self.cents / 100:.2f} x{self.stock}>"

class Cart:
    TAX = 0.08

    def __init__(self):
        self._lines = {}

    def add(self, product, qty=1):
        if qty <= 0:
            raise ValueError(f"quantity must be positive, got {qty}")
        if product.stock < qty:
            raise OutOfStock(f"only {product.stock} of {product.name} left")
        product.stock -= qty
        self._lines[product] = self._lines.get(product, 0) + qty
        return self

    def remove(self, product):
        product.stock += self._lines.pop(product)

    @property
    def subtotal(self):
        return sum(p.cents * q for p, q in self._lines.items())

    @property
    def total(self):
        return round(self.subtotal * (1 + self.TAX))

    def __len__(self):
        return sum(self._lines.values())

    def __iter__(self):
        yield from self._lines.items()

    def __contains__(self, name):
        return any(p.name == name for p in self._lines)

    def __bool__(self):
        return True

pen, book = Product("pen", 125, 10), Product("book", 1999, 1)
cart = Cart()
cart.add(pen, 3).add(book).add(pen)
print(len(cart), cart.subtotal, cart.total, "pen" in cart, "ink" in cart, bool(Cart()), pen, book)
for p, q in cart:
    print(f"{p.name:.<10}{q:>3} {p.cents * q / 100:>8.2f}")
for action in (lambda: cart.add(book), lambda: cart.add(pen, 0), lambda: cart.remove(Product("pen", 1)), lambda: setattr(cart, "total", 1), lambda: cart.add(), lambda: cart["pen"]):
    try:
        action()
    except (OutOfStock, ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, str(e)[:60] if not isinstance(e, KeyError) else "(a product)")
cart.remove(book)
print(len(cart), book.stock, cart.total)
def discount(rate):
    def apply(total):
        return total - total * rate // 100
    return apply
coupons = {"TEN": discount(10), "HALF": discount(50), "MINUS5": lambda t: max(0, t - 500)}
print({code: f(cart.subtotal) for code, f in coupons.items()})
