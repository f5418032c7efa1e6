# linked list, stack, queue and binary tree by hand
class LinkedList:
    class _Node:
        __slots__ = "value", "next"

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head = None
        self._len = 0
        for x in reversed(list(items)):
            self.push(x)

    def push(self, x):
        self.head = self._Node(x, self.head)
        self._len += 1

    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next

    def __len__(self):
        return self._len

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        for k, v in enumerate(self):
            if k == i:
                return v
        raise IndexError(f"no item {i}")

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def __repr__(self):
        return "LinkedList([" + " -> ".join(map(repr, self)) + "])"


ll = LinkedList("abc")
ll.push(1)
print(ll, len(ll), list(ll), ll[1], ll[1:3], "b" in ll, max(LinkedList([3, 9])), bool(LinkedList()))
ll.reverse()
print(ll, [*ll], sorted(ll, key=str))
try:
    ll[10]
except IndexError as e:
    print("IndexError:", e)
try:
    ll.head.extra = 1
except AttributeError as e:
    print("AttributeError:", e)
