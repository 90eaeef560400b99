#include "models/versions/secondplace.h"

#include "models/plansettings.h"
#include "models/sampleplan.h"
#include "support/catch.h"
#include "system/settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using Models::SecondPlace;
using Sample::idAt;

namespace {

// A plan file, and a stick, which is not there at first.
struct Stick
{
    Stick()
    {
        Models::setSecondPlace(settings, folder);
        place.setFile(file.path(), document->fileUuid());
    }
    ~Stick() { Models::setSecondPlace(settings, {}); }
    Q_DISABLE_COPY_MOVE(Stick)

    void plugIn() const { REQUIRE(QDir().mkpath(folder)); }
    // As if the file were changed now and not while it was copied.
    void change(const QDateTime &at) const
    {
        QFile changed(file.path());
        REQUIRE(changed.open(QIODevice::ReadWrite));
        REQUIRE(changed.setFileTime(at, QFileDevice::FileModificationTime));
    }

    QTemporaryDir temporary;
    QString folder = temporary.filePath(u"stick"_s);
    QString copy = folder + u"/plan.yaodian"_s;
    Sample::File file;
    std::unique_ptr<Models::PlanDocument> document = file.open();
    System::Settings settings;
    SecondPlace place{&settings};
    QSignalSpy copied{&place, &SecondPlace::copied};
    QSignalSpy failed{&place, &SecondPlace::failed};
};

} // namespace

TEST_CASE_METHOD(Stick, "a file is copied only when the second place is there and needs it",
                 "[secondplace]")
{
    place.copyNow();
    CHECK_FALSE(place.isThere());
    CHECK_FALSE(place.copiedAt().isValid());
    CHECK(copied.isEmpty());

    plugIn();
    CHECK(place.isThere());
    const QDateTime before = QDateTime::currentDateTimeUtc();
    place.copyNow();
    CHECK(copied.size() == 1);
    CHECK(QFile::exists(copy));
    CHECK(place.copiedAt() >= before.addMSecs(-1));
    CHECK(place.copiedAt() <= QDateTime::currentDateTimeUtc());

    place.copyNow(); // nothing has changed
    CHECK(copied.size() == 1);
    REQUIRE(QFile::remove(copy));
    place.copyNow();
    CHECK(copied.size() == 2);
    CHECK(QFile::exists(copy));
    change(QDateTime::currentDateTimeUtc().addSecs(60));
    place.copyNow();
    CHECK(copied.size() == 3);
    CHECK(failed.isEmpty());

    Models::setSecondPlace(settings, {});
    CHECK_FALSE(place.isThere());
    Models::setSecondPlace(settings, file.path()); // which is no folder
    CHECK_FALSE(place.isThere());
}

TEST_CASE_METHOD(Stick, "a copy is made in the background, and once", "[secondplace]")
{
    plugIn();
    place.copySoon();
    place.copySoon();
    CHECK(QTest::qWaitFor([this] { return copied.size() == 1; }));
    CHECK(QFile::exists(copy));
    place.copySoon();
    QTest::qWait(20);
    CHECK(copied.size() == 1);
}

TEST_CASE_METHOD(Stick, "the second place is looked at each minute while there is a file",
                 "[secondplace]")
{
    const auto *timer = place.findChild<QTimer *>();
    REQUIRE(timer);
    CHECK(timer->isActive());
    CHECK(timer->interval() == 60'000);
    place.setFile({}, {});
    CHECK_FALSE(timer->isActive());
}

TEST_CASE_METHOD(Stick, "without a file nothing is copied, and what cannot be copied is told",
                 "[secondplace]")
{
    plugIn();
    place.setFile({}, {});
    place.copyNow();
    CHECK(copied.isEmpty());
    CHECK(failed.isEmpty());

    place.setFile(temporary.filePath(u"gone.yaodian"_s), u"uuid"_s);
    place.copyNow();
    CHECK(copied.isEmpty());
    CHECK(failed.size() == 1);
    CHECK_FALSE(place.copiedAt().isValid());
}

TEST_CASE_METHOD(Stick, "a copy is overdue a week after the last one or the naming of the place",
                 "[secondplace]")
{
    const QDateTime named = Models::secondPlaceNamedAt(settings);
    REQUIRE(named.isValid());
    CHECK_FALSE(place.overdueSince(named).isValid());
    CHECK_FALSE(place.overdueSince(named.addDays(6)).isValid());
    CHECK(place.overdueSince(named.addDays(7)) == named);

    plugIn();
    place.copyNow();
    CHECK_FALSE(place.overdueSince(named.addDays(30)).isValid()); // nothing waits
    change(QDateTime::currentDateTimeUtc().addSecs(60));
    const QDateTime last = place.copiedAt();
    CHECK_FALSE(place.overdueSince(last.addDays(6)).isValid());
    CHECK(place.overdueSince(last.addDays(7)) == last);

    place.setFile({}, {});
    CHECK_FALSE(place.overdueSince(named.addDays(30)).isValid());
    place.setFile(file.path(), document->fileUuid());
    Models::setSecondPlace(settings, {});
    CHECK_FALSE(place.overdueSince(named.addDays(30)).isValid());
}
