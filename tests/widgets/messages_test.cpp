#include "widgets/kit/messages.h"

#include "support/catch.h"

#include <QStringList>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;
using Widgets::tellFailure;

TEST_CASE("the error of a result is told above the part, and a success is not", "[messages]")
{
    QObject window;
    Widgets::Messages messages(&window);
    QObject part(&window);
    QStringList told;
    QObject::connect(&messages, &Widgets::Messages::failed, &messages,
                     [&](const Error &error) { told.append(error.message); });

    CHECK_FALSE(tellFailure(&part, Result<int>(7)));
    CHECK_FALSE(tellFailure(&part, Result<void>()));
    CHECK(told.isEmpty());

    CHECK(tellFailure(&part, Result<int>(Error{.message = u"no number"_s})));
    CHECK(tellFailure(&part, Result<void>(Error{.message = u"not done"_s})));
    CHECK(told == QStringList{u"no number"_s, u"not done"_s});
}
