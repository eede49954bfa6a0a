# Things that run out, a clock each

limit-left = in
limit-passed = over by
clock-since = Since { $time }. Until: { $stops }
clock-repeats = every { $span }
clock-again = Just done
clock-reset = Start over
clock-stop = Stop it
clock-start = Start
clock-start-at = Start: { $clock }
clock-start-more = Clocks not running
clock-none = No clock is running.
clock-none-quiet = In an outage, emergency lights, UPS, fuel and water count down here by themselves.
clock-said-started = Started: { $clock }
clock-said-reset = Started over: { $clock }
clock-said-stopped = Stopped: { $clock }
