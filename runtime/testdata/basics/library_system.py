# several classes working together
class Book:
    def __init__(self, title, author, copies=1):
        self.title, self.author, self.copies = title, author, copies
    def __repr__(self): return f"Book({self.title!r})"
    def __eq__(self, o): return isinstance(o, Book) and self.title == o.title
    def __hash__(self): return hash(self.title)
class Member:
    limit = 2
    def __init__(self, name): self.name, self.loans = name, []
    def __str__(self): return f"{self.name} ({len(self.loans)}/{self.limit})"
class Student(Member): limit = 1
class Library:
    def __init__(self, *books):
        self.shelf = {b.title.lower(): b for b in books}
        self.history = []
    def __getitem__(self, title): return self.shelf[title.lower()]
    def __contains__(self, title): return title.lower() in self.shelf
    def __iter__(self): return iter(sorted(self.shelf.values(), key=lambda b: b.title))
    def __len__(self): return sum(b.copies for b in self.shelf.values())
    def lend(self, title, member, day):
        book = self[title]
        if book.copies == 0: raise RuntimeError(f"{book.title} is out")
        if len(member.loans) >= member.limit: raise PermissionError(f"{member} cannot borrow more")
        book.copies -= 1
        member.loans.append((book, day))
        self.history.append(("lend", title, member.name))
    def give_back(self, title, member, day, free_days=14, fine=0.25):
        for i, (book, since) in enumerate(member.loans):
            if book.title.lower() == title.lower():
                del member.loans[i]
                book.copies += 1
                self.history.append(("back", title, member.name))
                return max(0, day - since - free_days) * fine
        raise LookupError(f"{member.name} does not have {title}")
    def search(self, **criteria):
        return [b for b in self if all(v.lower() in getattr(b, k).lower() for k, v in criteria.items())]
lib = Library(Book("Dune", "Herbert", 2), Book("Emma", "Austen"), Book("Persuasion", "Austen"))
ann, bob = Member("Ann"), Student("Bob")
print(list(lib), len(lib), "dune" in lib, "It" in lib, lib.search(author="aust"), lib.search(title="e", author="her"), lib["EMMA"].author)
lib.lend("Dune", ann, 1); lib.lend("dune", bob, 2)
for f in (lambda: lib.lend("Dune", ann, 3), lambda: lib.lend("Emma", bob, 3), lambda: lib.lend("It", ann, 3), lambda: lib.give_back("Emma", ann, 9), lambda: lib.give_back("Dune", ann, 20), lambda: lib.give_back("Dune", bob, 5), lambda: lib.search(year="x"), lambda: lib.search(copies="1")):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(ann, bob, lib.history, len(lib), Book("Dune", "x") == lib["dune"], len({Book("A", "x"), Book("A", "y")}))
