# a module that does not exist, imported in a function
def load():
    import no_such_module_here
    return no_such_module_here


try:
    load()
except ImportError as e:
    print(type(e).__name__, e, e.name)
load()
