#include "widgets/kit/banner.h"

#include "support/catch.h"
#include "widgets/kit/iconlabel.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/icons.h"
#include "widgets/looks.h"

#include <QDesktopServices>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

// Is given the files that are to be opened, instead of a program of the desktop.
struct FileOpener
{
    FileOpener() { QDesktopServices::setUrlHandler(u"file"_s, &reader, "setSource"); }
    ~FileOpener() { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QString opened() const { return reader.source().toLocalFile(); }

    QTextBrowser reader;
};

struct ShownBanner : Looks
{
    ShownBanner()
        : Looks(false)
    {
        window.resize(700, 60);
        banner.resize(700, 60);
        window.show();
    }

    QPushButton *action() const { return banner.findChildren<QPushButton *>().value(0); }
    QPushButton *second() const { return banner.findChildren<QPushButton *>().value(1); }
    QColor ground() { return banner.grab().toImage().pixelColor(1, 1); }

    QWidget window;
    Banner banner{&window};
};

} // namespace

TEST_CASE_METHOD(ShownBanner, "a banner is seen only once it has something to say", "[banner]")
{
    CHECK(banner.isHidden());
    banner.say(Banner::Kind::Notice, u"Copied."_s);
    CHECK(banner.isVisible());
    CHECK(banner.sentence() == u"Copied."_s);
    CHECK(action()->isHidden());
    auto *close = banner.findChild<QToolButton *>();
    CHECK(close->toolTip() == u"Close this notice"_s);
    CHECK(close->accessibleName() == u"Close this notice"_s);
    CHECK(close->autoRaise());
    close->click();
    CHECK(banner.isHidden());
}

TEST_CASE_METHOD(ShownBanner, "a warning has other colours and another sign than a notice",
                 "[banner]")
{
    const auto sign = [this] { return banner.findChild<IconLabel *>()->pixmap().toImage(); };
    const auto signOf = [](const QString &name, const QColor &ink) {
        return icon(name, ink).pixmap(18, 18).toImage();
    };
    const auto ink = [this] {
        return banner.findChild<Label *>()->palette().color(QPalette::WindowText);
    };
    banner.say(Banner::Kind::Warning, u"No copy."_s);
    CHECK(ground() == of(ColourRole::DueSoonGround));
    CHECK(ink() == of(ColourRole::DueSoonText));
    CHECK(sign() == signOf(u"warning"_s, of(ColourRole::DueSoonText)));
    banner.say(Banner::Kind::Notice, u"Copied."_s);
    CHECK(ground() == of(ColourRole::InProgressGround));
    CHECK(ink() == of(ColourRole::InProgressText));
    CHECK(sign() == signOf(u"info"_s, of(ColourRole::InProgressText)));
}

TEST_CASE_METHOD(ShownBanner, "a banner's sentence can be selected and is read aloud", "[banner]")
{
    banner.say(Banner::Kind::Notice, u"Copied."_s);
    const auto *words = banner.findChild<Label *>();
    CHECK(words->accessibleName() == u"Copied."_s);
    CHECK(words->wordWrap());
    CHECK(words->textInteractionFlags() == Qt::TextSelectableByMouse);
}

TEST_CASE_METHOD(ShownBanner,
                 "each action of a banner calls its own function until the next sentence",
                 "[banner]")
{
    QStringList called;
    banner.say(Banner::Kind::Warning, u"No copy."_s, u"Try Again"_s,
               [&] { called.append(u"again"_s); });
    CHECK(action()->isVisible());
    CHECK(action()->text() == u"Try Again"_s);
    CHECK_FALSE(second());
    banner.addAction(u"Elsewhere"_s, [&] { called.append(u"elsewhere"_s); });
    REQUIRE(second());
    CHECK(second()->isVisible());
    CHECK(second()->text() == u"Elsewhere"_s);
    action()->click();
    second()->click();
    CHECK(called == QStringList{u"again"_s, u"elsewhere"_s});
    CHECK(banner.isVisible());

    banner.say(Banner::Kind::Notice, u"Copied."_s);
    CHECK(second()->isHidden());
    CHECK(action()->isHidden());
    action()->click();
    CHECK(called.size() == 2);
    banner.addAction(u"Once more"_s, [&] { called.append(u"more"_s); });
    CHECK(banner.findChildren<QPushButton *>().size() == 2);
    second()->click();
    CHECK(called.last() == u"more"_s);
}

TEST_CASE_METHOD(ShownBanner, "an action may say something else and set another action", "[banner]")
{
    bool isSecond = false;
    banner.say(Banner::Kind::Notice, u"one"_s, u"Go On"_s, [&] {
        banner.say(Banner::Kind::Warning, u"two"_s, u"End"_s, [&] { isSecond = true; });
    });
    action()->click();
    CHECK(banner.sentence() == u"two"_s);
    CHECK_FALSE(isSecond);
    action()->click();
    CHECK(isSecond);
}

TEST_CASE_METHOD(ShownBanner, "a banner opens what was saved, or shows its folder", "[banner]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    const FileOpener opener;
    banner.saySaved(path);
    CHECK(banner.sentence() == u"Saved as “%1”."_s.arg(path));
    CHECK(action()->text() == u"Open"_s);
    action()->click();
    CHECK(opener.opened() == path);
    CHECK(banner.sentence() == u"Saved as “%1”."_s.arg(path));

    bool isCalled = false;
    banner.say(Banner::Kind::Notice, u"other"_s, u"Act"_s, [&] { isCalled = true; });
    action()->click();
    CHECK(isCalled);
    CHECK(banner.sentence() == u"other"_s);

    banner.sayInFolder(u"Five sheets were written."_s, folder.path());
    CHECK(banner.sentence() == u"Five sheets were written."_s);
    CHECK(action()->text() == u"Show the Folder"_s);
    action()->click();
    CHECK(opener.opened() == folder.path());
}

TEST_CASE_METHOD(ShownBanner, "where nothing can open what was saved, a banner says where it is",
                 "[banner]")
{
    const QTemporaryDir folder; // no program of a desktop is there to open anything
    banner.saySaved(folder.filePath(u"a.txt"_s));
    action()->click();
    CHECK(banner.sentence()
          == u"No program was found that opens the file; it is saved as “%1”."_s.arg(
              folder.filePath(u"a.txt"_s)));
    CHECK(ground() == of(ColourRole::DueSoonGround));
    CHECK(action()->isHidden());
    banner.sayInFolder(u"Five sheets were written."_s, folder.path());
    action()->click();
    CHECK(banner.sentence()
          == u"No program was found that shows folders; it is “%1”."_s.arg(folder.path()));
}
