package loop

import (
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestPostsKeepTheirOrderAndWakeTheLoop(t *testing.T) {
	const posters, each = 8, 2000
	l := newLoop(t, Real())
	next := make([]int, posters)
	total := 0
	for p := range posters {
		go func() {
			for i := range each {
				err := l.Post(func() {
					if next[p] != i {
						t.Errorf("poster %d: %d came as %d", p, i, next[p])
					}
					next[p]++
					total++
				})
				if err != nil {
					t.Error(err)
				}
			}
		}()
	}
	l.OnDeadlock = func() bool { return true }
	wantErr(t, l.RunUntil(func() bool { return total == posters*each }), nil)
}

func TestHoldsAreSeenUntilTheirCompletionIs(t *testing.T) {
	const rounds = 3000
	l, done := newLoop(t, Virtual()), 0
	l.OnDeadlock = func() bool { t.Error("deadlock while work is outstanding"); return false }
	work := func(next Runner) {
		finish := l.HoldRunner()
		go finish(next)
	}
	var again Func
	again = func() {
		if done++; done < rounds {
			work(again)
		}
	}
	work(again)
	wantErr(t, l.RunUntil(func() bool { return done == rounds }), nil)
	if c := l.Counts(); c != (Counts{}) {
		t.Errorf("left over: %+v", c)
	}
}

func TestAHoldGivenBackWithoutACallbackWakesTheLoop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLoop(t, Virtual())
		finish := l.Hold()
		time.AfterFunc(time.Second, func() { finish(nil) })
		settle(t, l)
	})
}

func TestFinishingTwiceIsReportedAndIgnored(t *testing.T) {
	l, j := NewAt(Virtual(), 0), journal{}
	l.OnMisuse = func(err error) { j.add("%v;", err) }
	other := l.Hold()
	finish := l.Hold()
	finish(j.say("first"))
	finish(j.say("second"))
	if n := l.Counts().Holds; n != 1 {
		t.Errorf("%d holds, want the other one", n)
	}
	other(nil)
	settle(t, l)
	j.want(t, string(ErrFinishedTwice)+"; first")
}

func TestDeadlockWithoutAHook(t *testing.T) {
	settle(t, newLoop(t, Virtual()))
	settle(t, newLoop(t, Real()))
}

func TestRunForeverWithoutAHookWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLoop(t, Real())
		at(t, l, time.Hour, l.Stop)
		wantErr(t, l.RunForever(), nil)
	})
}

func TestTheDeadlockHookDecides(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Real()), journal{}
		l.HoldWeakly()
		l.OnDeadlock = func() bool {
			switch j.add("stuck"); len(j) {
			case 1: // mends it, whatever it returns
				l.Soon(j.say("mended"))
				return false
			case 3:
				at(t, l, time.Second, j.say("posted"))
				return true
			}
			return false
		}
		wantErr(t, l.RunForever(), ErrDeadlock)
		j.want(t, "stuck mended stuck posted stuck")
	})
}

func TestInterruptWakesAWaitingLoop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Real()), journal{}
		ctrlC := errors.New("KeyboardInterrupt")
		l.OnInterrupt = Func(func() { j.add("interrupt"); l.Raise(ctrlC) })
		l.CallLater(60, j.say("timer"))
		time.AfterFunc(time.Second, l.Interrupt)
		start := time.Now()
		wantErr(t, l.RunForever(), ctrlC)
		if d := time.Since(start); d != time.Second {
			t.Errorf("it took %v", d)
		}
		j.want(t, "interrupt")
	})
}

func TestInterruptRunsBetweenCallbacks(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	l.OnInterrupt = j.say("interrupt")
	l.Soon(Func(func() { l.Interrupt(); l.Interrupt(); j.add("a") }))
	l.Soon(j.say("b"))
	settle(t, l)
	j.want(t, "a interrupt b")
}

func TestInterruptBeforeARunIsKept(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	l.Soon(j.say("a"))
	l.Interrupt()
	wantErr(t, l.RunForever(), ErrInterrupted)
	j.want(t, "")
	settle(t, l)
	j.want(t, "a")
}

func TestInterruptStopsVirtualTimeThatRunsAway(t *testing.T) {
	l := newLoop(t, Virtual())
	ticks := make(chan struct{}, 1)
	var tick Func
	tick = func() {
		select {
		case ticks <- struct{}{}:
		default:
		}
		l.CallLater(1, tick)
	}
	tick()
	go func() {
		for range 3 {
			<-ticks
		}
		l.Interrupt()
	}()
	wantErr(t, l.RunForever(), ErrInterrupted)
}

func TestClosingWhileOthersPost(t *testing.T) {
	l := newLoop(t, Virtual())
	var posters sync.WaitGroup
	for range 4 {
		finish := l.Hold()
		posters.Go(func() {
			for l.Post(func() {}) == nil {
			}
			finish(func() {})
			l.Interrupt()
		})
	}
	wantErr(t, l.Close(), nil)
	posters.Wait()
	if c := l.Counts(); c != (Counts{}) {
		t.Errorf("left over: %+v", c)
	}
}
