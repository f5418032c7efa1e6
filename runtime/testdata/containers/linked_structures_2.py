# linked list, stack, queue and binary tree by hand, continued
class Tree:
    def __init__(self, key):
        self.key, self.left, self.right = key, None, None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        else:
            child.insert(key)
        return self

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def height(self):
        return 1 + max((c.height() for c in (self.left, self.right) if c), default=0)

    def __contains__(self, key):
        n = self
        while n and n.key != key:
            n = n.left if key < n.key else n.right
        return n is not None


root = Tree(50)
for k in (30, 70, 20, 40, 60, 80, 35):
    root.insert(k)
print(list(root), root.height(), 60 in root, 65 in root, sum(root), list(zip(root, range(3))))
level, out = [root], []
while level:
    out.append([n.key for n in level])
    level = [c for n in level for c in (n.left, n.right) if c]
print(out)
