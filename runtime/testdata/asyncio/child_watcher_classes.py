# Child watchers are deprecated, and there.
import asyncio
import warnings

names = ["AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher",
         "MultiLoopChildWatcher", "ThreadedChildWatcher"]
for name in names:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        watcher = getattr(asyncio, name)()
    print(name, [(w.category.__name__, str(w.message)) for w in seen])
    try:
        print("  active:", watcher.is_active())
        with watcher as entered:
            print("  entered:", entered is watcher)
        print("  removed:", watcher.remove_child_handler(1 << 22))
        watcher.close()
    except NotImplementedError as e:
        print("  NotImplementedError", e)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    watcher = asyncio.get_child_watcher()
    print(type(watcher).__name__, isinstance(watcher, asyncio.AbstractChildWatcher))
    asyncio.set_child_watcher(asyncio.ThreadedChildWatcher())
    print(type(asyncio.get_child_watcher()).__name__)
    asyncio.set_child_watcher(None)
    print([str(w.message) for w in seen])

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")

    class Mine(asyncio.AbstractChildWatcher):
        pass

    print([str(w.message) for w in seen])
