#include "models/editing/yearediting.h"
#include "models/plansettings.h"

#include "models/documentundo.h"
#include "models/plandocument.h"
#include "support/catch.h"
#include "support/planfiles.h"
#include "system/settings.h"

using namespace Qt::StringLiterals;
using Domain::FirstNote;
using System::Settings;

TEST_CASE("the first note sets its item in progress unless the user said otherwise",
          "[plansettings]")
{
    Settings settings;
    CHECK(Models::firstNote(settings) == FirstNote::Starts);
    Models::setFirstNote(settings, FirstNote::KeepsStatus);
    CHECK(Models::firstNote(settings) == FirstNote::KeepsStatus);
    Models::setFirstNote(settings, FirstNote::Starts);
    CHECK(Models::firstNote(settings) == FirstNote::Starts);
}

TEST_CASE("the file whose plan is undecided is remembered until it is decided", "[plansettings]")
{
    Settings settings;
    CHECK(Models::undecidedFile(settings).isEmpty());
    Models::setUndecidedFile(settings, u"/home/wang/plan.yaodian"_s);
    CHECK(Models::undecidedFile(settings) == u"/home/wang/plan.yaodian"_s);
    Models::setUndecidedFile(settings, {});
    CHECK(Models::undecidedFile(settings).isEmpty());
}

TEST_CASE(
    "the shipped plan is untouched until it is decided whose it is or something is written in it",
    "[plansettings]")
{
    Settings settings;
    const Tests::PlanFolder folder;
    folder.make(1, 2, 0);
    const auto document = Models::PlanDocument::open(folder.path());
    REQUIRE(document);
    const auto isUntouched = [&] {
        return Models::holdsShippedPlanUntouched(settings, **document);
    };
    CHECK_FALSE(isUntouched()); // nobody said that it is the shipped one
    Models::setUndecidedFile(settings, (*document)->path());
    CHECK(isUntouched());
    SECTION("decided")
    {
        Models::setUndecidedFile(settings, {});
        CHECK_FALSE(isUntouched());
    }
    SECTION("written in")
    {
        (*document)->setAuthor(u"何晓梅"_s);
        const Domain::NodeId item = (*document)->outline().root()->child(0)->child(0)->id();
        REQUIRE((*document)->setField({item}, Domain::Field::Owners, u"王建国"_s));
        CHECK_FALSE(isUntouched());
        CHECK(Models::isUndecided(settings, **document));
        REQUIRE((*document)->undoing().take(Models::Way::Undo));
        CHECK(isUntouched()); // all was taken back
        REQUIRE((*document)->undoing().take(Models::Way::Redo));
        CHECK_FALSE(isUntouched());
    }
    SECTION("a year was added")
    {
        Domain::PlanContent next;
        next.details = (*document)->plan();
        next.details.id = {};
        ++next.details.year;
        REQUIRE(Models::addPlan(**document, next));
        CHECK_FALSE(isUntouched());
    }
    Models::setUndecidedFile(settings, {});
}

TEST_CASE("moments of copying belong to one file and one second place", "[plansettings]")
{
    Settings settings;
    CHECK(Models::secondPlace(settings).isEmpty());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    Models::setSecondPlace(settings, u"/media/stick"_s);
    CHECK(Models::secondPlace(settings) == u"/media/stick"_s);
    CHECK(Models::secondPlaceNamedAt(settings) >= before);
    CHECK(Models::secondPlaceNamedAt(settings) <= QDateTime::currentDateTimeUtc());

    const QDateTime moment(QDate(2021, 6, 1), QTime(8, 30, 15, 250), Qt::UTC);
    Models::setCopiedToSecondPlaceAt(settings, u"one"_s, moment);
    CHECK(Models::copiedToSecondPlaceAt(settings, u"one"_s) == moment);
    CHECK_FALSE(Models::copiedToSecondPlaceAt(settings, u"two"_s).isValid());
    Models::setSecondPlace(settings, u"/media/other"_s);
    CHECK_FALSE(Models::copiedToSecondPlaceAt(settings, u"one"_s).isValid());
    Models::setSecondPlace(settings, {});
}

TEST_CASE("the name of the account stays the user's until they give another", "[plansettings]")
{
    Settings settings;
    const QString account = settings.author();
    REQUIRE_FALSE(account.isEmpty());
    const QDateTime first(QDate(2021, 6, 1), QTime(8, 30), Qt::UTC);
    Models::nameUser(settings, account, first); // the same name
    CHECK(Models::formerName(settings).name.isEmpty());
    Models::nameUser(settings, u"王丽"_s, first);
    CHECK(settings.author() == u"王丽"_s);
    CHECK(Models::formerName(settings).name == account);
    CHECK(Models::formerName(settings).until == first);
    Models::nameUser(settings, u"王莉"_s, first.addDays(1)); // no account had the name before
    CHECK(settings.author() == u"王莉"_s);
    CHECK(Models::formerName(settings).name == account);
    CHECK(Models::formerName(settings).until == first);
    settings.setAuthor({});
}
