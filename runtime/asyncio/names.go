package asyncio

import (
	"sort"
	"sync"
)

// public says in which submodule each public name of asyncio is defined.
var public = sync.OnceValue(func() map[string]string {
	public := map[string]string{}
	for sub, names := range map[string][]string{
		"base_events": {"BaseEventLoop", "Server"},
		"coroutines":  {"iscoroutinefunction", "iscoroutine"},
		"events":      {"AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop", "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop"},
		"exceptions":  {"BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"},
		"futures":     {"Future", "wrap_future", "isfuture"},
		"locks":       {"Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"},
		"protocols":   {"BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"},
		"queues":      {"Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown"},
		"runners":     {"Runner", "run"},
		"streams":     {"StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection", "start_unix_server"},
		"subprocess":  {"create_subprocess_exec", "create_subprocess_shell"},
		"taskgroups":  {"TaskGroup"},
		"tasks":       {"Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory", "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task"},
		"threads":     {"to_thread"},
		"timeouts":    {"Timeout", "timeout", "timeout_at"},
		"transports":  {"BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport"},
		"unix_events": {"SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher", "MultiLoopChildWatcher", "ThreadedChildWatcher", "DefaultEventLoopPolicy", "EventLoop"},
	} {
		for _, n := range names {
			public[n] = sub
		}
	}
	return public
})

// submodules lists the modules of the package and the names of m.names that
// each has besides its script; "a=b" is b under the name a.
var submodules = map[string]string{
	"_child_watchers": "",
	"_asyncio":        "Future Task get_event_loop get_running_loop _get_running_loop _set_running_loop _register_task _unregister_task _enter_task _leave_task _swap_current_task current_task all_tasks",
	"base_events":     "BaseEventLoop _load_network _run_until_complete_cb",
	"base_futures":    "isfuture",
	"base_subprocess": "",
	"base_tasks":      "",
	"constants":       "",
	"coroutines":      "iscoroutinefunction iscoroutine _is_coroutine _is_debug_mode _format_coroutine",
	"events":          "AbstractEventLoopPolicy AbstractEventLoop BaseDefaultEventLoopPolicy Handle TimerHandle get_event_loop_policy set_event_loop_policy get_event_loop set_event_loop new_event_loop get_child_watcher set_child_watcher _set_running_loop get_running_loop _get_running_loop _catch_interrupts _c__get_running_loop=_get_running_loop _py__get_running_loop=_get_running_loop _c__set_running_loop=_set_running_loop _py__set_running_loop=_set_running_loop _c_get_running_loop=get_running_loop _py_get_running_loop=get_running_loop _c_get_event_loop=get_event_loop _py_get_event_loop=get_event_loop _get_event_loop_policy=get_event_loop_policy",
	"exceptions":      "BrokenBarrierError CancelledError InvalidStateError TimeoutError SendfileNotAvailableError",
	"format_helpers":  "_format_callback _format_callback_source _get_function_source extract_stack",
	"futures":         "Future _CFuture=Future wrap_future isfuture _get_loop _chain_future _copy_future_state _set_state",
	"locks":           "Lock Event Semaphore BoundedSemaphore",
	"log":             "",
	"mixins":          "",
	"proactor_events": "",
	"protocols":       "",
	"queues":          "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown",
	"runners":         "iscoroutine gather all_tasks CancelledError _get_running_loop new_event_loop set_event_loop _catch_interrupts",
	"selector_events": "BaseSelectorEventLoop",
	"sslproto":        "",
	"staggered":       "",
	"streams":         "sleep",
	"subprocess":      "gather",
	"taskgroups":      "current_task",
	"tasks":           "Task _CTask=Task _PyTask=Task create_task as_completed sleep gather shield ensure_future current_task _c_current_task=current_task _py_current_task=current_task all_tasks _register_task _unregister_task _enter_task _leave_task _swap_current_task _c_register_task=_register_task _c_unregister_task=_unregister_task _c_enter_task=_enter_task _c_leave_task=_leave_task _py_register_task=_register_task _py_unregister_task=_unregister_task _py_enter_task=_enter_task _py_leave_task=_leave_task _GatheringFuture FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED",
	"threads":         "",
	"timeouts":        "current_task",
	"transports":      "",
	"trsock":          "",
	"unix_events":     "sleep SelectorEventLoop EventLoop DefaultEventLoopPolicy _UnixSelectorEventLoop=SelectorEventLoop _UnixDefaultEventLoopPolicy=DefaultEventLoopPolicy",
}

// publicNames lists the public names in order.
func publicNames() []string {
	out := make([]string, 0, 128)
	for n := range public() {
		out = append(out, n)
	}
	sort.Strings(out)
	return out
}
