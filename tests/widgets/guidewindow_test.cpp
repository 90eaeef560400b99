#include "support/catch.h"
#include "support/picture.h"
#include "widgets/kit/dialog.h"
#include "widgets/kit/guide/guidekey.h"
#include "widgets/kit/guide/guidewindow.h"
#include "widgets/kit/question.h"

#include "places.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

const QString kHelp = QStringLiteral(YAODIAN_SOURCE_DIR "/resources/help");

QString read(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList words;
    for (auto matches = QRegularExpression(pattern).globalMatch(text); matches.hasNext();)
        words.append(matches.next().captured(1));
    return words;
}

GuideWindow *guideOf(const QWidget *window)
{
    return window->findChild<GuideWindow *>();
}

QString shownPage(const GuideWindow *guide)
{
    return guide->findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toString();
}

// A dialog with one field and a guide page, like those made from forms.
class GuidedDialog : public Dialog
{
public:
    explicit GuidedDialog(const QString &page, QWidget *parent = nullptr)
        : Dialog(parent)
    {
        setProperty("helpPage", page);
        (new QVBoxLayout(this))->addWidget(new QLineEdit);
        show();
    }

    QWidget *field() const { return findChild<QLineEdit *>(); }
};

} // namespace

TEST_CASE("both languages have every page of the guide, and no other", "[guide]")
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        QStringList there = QDir(kHelp + u'/' + language).entryList({u"*.html"_s}, QDir::Files);
        QStringList wanted;
        for (const QString &page : GuideWindow::pages())
            wanted.append(page + u".html"_s);
        there.sort();
        wanted.sort();
        CHECK(there == wanted);
    }
}

TEST_CASE("every page has a title, a picture of its own, and links to existing pages only",
          "[guide]")
{
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        for (const QString &page : GuideWindow::pages()) {
            INFO(language.toStdString() << ' ' << page.toStdString());
            const QString folder = kHelp + u'/' + language + u'/';
            const QString html = read(folder + page + u".html"_s);
            CHECK(found(html, u"<h1>([^<]+)</h1>"_s).size() == 1);
            CHECK(found(html, u"<img src=\"([^\"]+)\""_s) == QStringList{page + u".png"_s});
            CHECK_FALSE(QImage(folder + page + u".png"_s).isNull());
            for (const QString &link : found(html, u"<a href=\"([^\"]+)\""_s))
                CHECK(GuideWindow::pages().contains(link));
        }
    }
}

TEST_CASE("every form of a dialog names an existing page of the guide", "[guide]")
{
    QDirIterator forms(QStringLiteral(YAODIAN_SOURCE_DIR "/ui"), {u"*.ui"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    int dialogs = 0;
    while (forms.hasNext()) {
        const QString path = forms.next();
        const QString form = read(path);
        if (found(form, u"^ <widget class=\"(QDialog)\""_s.prepend(u"(?m)"_s)).isEmpty()
            || path.endsWith(u"/guidewindow.ui"_s))
            continue;
        ++dialogs;
        const QStringList named = found(
            form, u"<property name=\"helpPage\"[^>]*>\\s*<string notr=\"true\">([^<]*)<"_s);
        INFO(path.toStdString());
        REQUIRE(named.size() == 1);
        CHECK(GuideWindow::pages().contains(named.first()));
    }
    CHECK(dialogs > 10);
}

TEST_CASE("F1 in a dialog opens the page that the dialog names", "[guide]")
{
    const GuideKey key;
    for (const QString &page : GuideWindow::pages()) {
        const GuidedDialog dialog(page);
        QTest::keyClick(dialog.field(), Qt::Key_F1);
        const GuideWindow *guide = guideOf(&dialog);
        REQUIRE(guide);
        CHECK(guide->isVisible());
        CHECK(shownPage(guide) == page);
    }
}

TEST_CASE("F1 in a dialog over another that names a page opens that page", "[guide]")
{
    const GuideKey key;
    GuidedDialog below(u"summary"_s);
    const GuidedDialog above({}, &below);
    QTest::keyClick(above.field(), Qt::Key_F1);
    REQUIRE(guideOf(&above));
    CHECK(shownPage(guideOf(&above)) == u"summary");
}

TEST_CASE("F1 in a question opens the guide and does not answer the question", "[guide]")
{
    const GuideKey key;
    bool isGuideShown = false;
    QTimer::singleShot(0, [&] {
        auto *box = QApplication::activeModalWidget();
        QTest::keyClick(box, Qt::Key_F1);
        const GuideWindow *guide = guideOf(box);
        isGuideShown = guide && guide->isVisible() && shownPage(guide) == u"safety";
        QTest::keyClick(box, Qt::Key_Escape);
    });
    CHECK_FALSE(isAnsweredYes({.name = u"q"_s,
                               .title = u"Q"_s,
                               .sentence = u"Go on?"_s,
                               .yes = u"Go On"_s,
                               .no = u"Stop"_s},
                              nullptr));
    CHECK(isGuideShown);
}

TEST_CASE("the guide's pictures are no wider than its page", "[guide]")
{
    QWidget window;
    GuideWindow::open(&window, u"summary"_s);
    auto *guide = guideOf(&window);
    auto *view = guide->findChild<QTextBrowser *>();
    for (const int width : {1100, 700, 500}) {
        guide->resize(width, 500);
        QTest::qWait(1);
        INFO(width);
        CHECK(view->document()->size().width() <= view->viewport()->width() + 1);
    }
}

TEST_CASE("a link at the end of a page leads to the next, and the last one back", "[guide]")
{
    QWidget window;
    GuideWindow::open(&window, GuideWindow::pages().first());
    const auto *guide = guideOf(&window);
    auto *view = guide->findChild<QTextBrowser *>();
    QStringList seen;
    for (qsizetype i = 0; i < GuideWindow::pages().size(); ++i) {
        seen.append(shownPage(guide));
        emit view->anchorClicked(QUrl(found(view->toHtml(), u"<a href=\"([^\"]+)\""_s).value(0)));
    }
    CHECK(seen == GuideWindow::pages());
    CHECK(shownPage(guide) == GuideWindow::pages().first());
}

TEST_CASE("the guide has no page of shortcuts without a main window", "[guide]")
{
    QWidget window;
    GuideWindow::open(&window);
    CHECK(guideOf(&window)->findChild<QListWidget *>()->count() == GuideWindow::pages().size());
}

TEST_CASE("the guide's table of contents has a margin at the left", "[guide]")
{
    QWidget window;
    window.show();
    GuideWindow::open(&window, {});
    QApplication::processEvents();
    auto *list = guideOf(&window)->findChild<QListWidget *>();
    const QRect row = list->visualItemRect(list->item(2)); // a row that is not selected
    const QImage image = list->viewport()->grab().toImage();
    CHECK(Picture::isDrawnIn(image, row));
    CHECK_FALSE(Picture::isDrawnIn(image, QRect(row.topLeft(), QSize(8, row.height()))));
}
