# code compiled from a string has no source lines to show
source = """
def outer(x):
    return inner(x) + 1

def inner(x):
    return 10 / x
"""
namespace = {}
exec(compile(source, "<template>", "exec"), namespace)
print(namespace["outer"](5))
print(eval("outer(2) * 2", namespace))
eval("outer(y)", namespace, {"y": 0})
