#include "widgets/reading/readingdialog.h"

#include "support/catch.h"
#include "widgets/pagefixture.h"

#include <QDialog>
#include <QLabel>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Domain;
using Models::ReadSource;
using System::Error;
using System::Result;
using Widgets::readInBackground;

namespace {

const auto kText = u"某校关工委2023年工作要点\n一、学习\n二、宣讲\n"_s;
const auto kName = u"R&D <b>.docx"_s;

} // namespace

TEST_CASE("a document is read on another thread, without a dialog if that is quick",
          "[readingdialog]")
{
    QWidget window;
    QThread *thread = nullptr;
    const auto read = readInBackground(
        [&]() -> Result<ReadSource> {
            thread = QThread::currentThread();
            return ReadSource(kText);
        },
        kName, &window);
    REQUIRE(read);
    CHECK(read->text == kText);
    CHECK(read->readings.first().outline.nodes.size() == 2);
    CHECK(thread != QThread::currentThread());
}

TEST_CASE("a document that cannot be read is refused with the reason", "[readingdialog]")
{
    QWidget window;
    const auto read = readInBackground(
        []() -> Result<ReadSource> { return Error{.message = u"damaged"_s}; }, kName, &window);
    REQUIRE_FALSE(read);
    CHECK(read.error().message == u"damaged"_s);
}

TEST_CASE("a dialog is shown during a slow reading until it is done or stopped", "[readingdialog]")
{
    QWidget window;
    window.show();
    auto gate = std::make_shared<QSemaphore>();
    std::optional<Result<ReadSource>> read;
    const auto slowly = [&] {
        read = readInBackground(
            [gate]() -> Result<ReadSource> {
                gate->acquire();
                return ReadSource(kText);
            },
            kName, &window, 0ms);
    };
    SECTION("done")
    {
        answering(
            [&](QDialog *dialog) {
                CHECK(dialog->findChild<QLabel *>(u"nameLabel"_s)->text().contains(kName));
                gate->release();
            },
            slowly);
        CHECK(*read);
    }
    SECTION("stopped")
    {
        answering([](QDialog *dialog) { dialog->reject(); }, slowly);
        REQUIRE_FALSE(*read);
        CHECK(read->error().reason == Error::Reason::Cancelled);
        gate->release();
        CHECK(QThreadPool::globalInstance()->waitForDone());
    }
}
