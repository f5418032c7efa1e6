# errors in except and finally blocks stack up
def first():
    raise ValueError("first")


def cleanup():
    raise OSError("cleanup failed")


def run():
    try:
        first()
    except ValueError:
        raise KeyError("second")
    finally:
        cleanup()


run()
