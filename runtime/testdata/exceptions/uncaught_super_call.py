# arguments that do not reach a base class
class Base:
    def __init__(self, name):
        self.name = name


class Child(Base):
    def __init__(self, name, age):
        super().__init__(name, age)


class Fine(Base):
    def __init__(self, *args):
        super().__init__(*args)


print(Fine("x").name)
try:
    Fine()
except TypeError as e:
    print(e)
Child("bob", 5)
