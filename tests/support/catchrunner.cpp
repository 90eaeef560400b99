// Catch2's own code, compiled once for all test programs.
#include "support/catchrunner.h"

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>
using Listener = Catch::EventListenerBase;
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
using Listener = Catch::TestEventListenerBase;
#endif

namespace {

void (*prepare)() = nullptr;

struct Preparation : Listener
{
    using Listener::Listener;
    void testCaseStarting(const Catch::TestCaseInfo &info) override
    {
        Listener::testCaseStarting(info);
        prepare();
    }
};

CATCH_REGISTER_LISTENER(Preparation)

} // namespace

int runTests(int argc, char **argv, void (*beforeEach)())
{
    prepare = beforeEach;
    return Catch::Session().run(argc, argv);
}
