#include "models/documentundo.h"
#include "models/editing/noteediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "widgets/evidence/evidenceview.h"

#include "support/catch.h"
#include "widgets/evidence/evidencecommands.h"
#include "widgets/evidence/openedcopies.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/timeline/timelineview.h"
#include "widgets/pagefixture.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;
using Widgets::EvidenceCommands;
using Widgets::ItemPage;

namespace {

QImage photograph(int side, int shade)
{
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, qRgb((x + shade) % 256, y % 256, shade));
    }
    return image;
}

struct PageOfEvidence : PageFixture
{
    QWidget window;
    Widgets::Messages messages{&window};
    ItemPage *page = new ItemPage(document.get(), &window);
    NodeId study = item(u"理论学习"_s);
    QStringList said;

    PageOfEvidence()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(page);
        QObject::connect(&messages, &Widgets::Messages::failed, &window,
                         [this](const System::Error &error) { said.append(error.message); });
        page->showNodes({study});
        window.resize(700, 900);
        window.show();
        activate(&window);
    }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    QString picture(const QString &name, int shade) const
    {
        const QString path = folder.filePath(name);
        REQUIRE(photograph(200, shade).save(path));
        return path;
    }

    // Shows the tab of the evidence, whose list is made only then.
    QListView *list() const
    {
        window.findChild<QTabWidget *>(u"pageTabs"_s)->setCurrentIndex(1);
        return window.findChild<QListView *>(u"evidenceList"_s);
    }
    Widgets::TimelineView *notes() const
    {
        return window.findChild<Widgets::TimelineView *>(u"notesView"_s);
    }

    void drop(QWidget *on, const QPoint &at, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &enter);
        CHECK(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &event);
        CHECK(event.isAccepted());
        QCoreApplication::processEvents(); // the files are taken after the drop has ended
    }

    int ownEvidence() const
    {
        return int(document->evidence().of(study)->ofNodes.value(study).size());
    }
};

} // namespace

TEST_CASE("files dropped on the list are the item's evidence, in one step of undo", "[evidence]")
{
    PageOfEvidence fixture;
    auto *tabs = fixture.window.findChild<QTabWidget *>(u"pageTabs"_s);
    tabs->setCurrentIndex(1);
    QString told;
    QObject::connect(&fixture.messages, &Widgets::Messages::said,
                     [&told](const QString &sentence) { told = sentence; });
    fixture.drop(fixture.list()->viewport(), {10, 10},
                 {fixture.picture(u"一.jpg"_s, 1), fixture.picture(u"二.png"_s, 2),
                  fixture.file(u"通知.pdf"_s, "%PDF-1.4")});
    REQUIRE(fixture.ownEvidence() == 3);
    CHECK(told.contains(u"to this item"_s));
    CHECK(fixture.list()->model()->rowCount() == 3);
    CHECK(tabs->tabText(1).endsWith(u"3"));
    CHECK(fixture.document->outline().find(fixture.study)->figures().evidence == 3);
    REQUIRE(fixture.document->undoing().take(Way::Undo));
    CHECK(fixture.ownEvidence() == 0);
    CHECK(fixture.list()->model()->rowCount() == 0);
    REQUIRE(fixture.document->undoing().take(Way::Redo));
    CHECK(fixture.ownEvidence() == 3);

    SECTION("a file that cannot be added is reported, and the others are added")
    {
        fixture.drop(fixture.list()->viewport(), {10, 10},
                     {fixture.folder.path(), fixture.picture(u"三.jpg"_s, 3)});
        CHECK(fixture.ownEvidence() == 4);
        REQUIRE(fixture.said.size() == 1);
    }
    SECTION("the selected ones are removed by Delete, and restored by undo")
    {
        fixture.list()->selectAll();
        fixture.list()->setFocus();
        QTest::keyClick(fixture.list(), Qt::Key_Delete);
        CHECK(fixture.ownEvidence() == 0);
        REQUIRE(fixture.document->undoing().take(Way::Undo));
        CHECK(fixture.ownEvidence() == 3);
    }
    SECTION("copies of the selected ones are read-only, in a folder of the user's own")
    {
        fixture.list()->setFocus();
        fixture.list()->setCurrentIndex(fixture.list()->model()->index(2, 0));
        QTest::keyClick(fixture.list(), Qt::Key_C, Qt::ControlModifier);
        const QList<QUrl> urls = QApplication::clipboard()->mimeData()->urls();
        REQUIRE(urls.size() == 1);
        const QFileInfo copy(urls.first().toLocalFile());
        CHECK(copy.fileName() == u"通知.pdf");
        CHECK_FALSE(copy.permissions().testAnyFlags(QFile::WriteOwner | QFile::ReadGroup
                                                    | QFile::ReadOther));
        QFile file(copy.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == "%PDF-1.4");
        const QFileInfo folder(copy.dir().filePath(u".."_s));
        CHECK_FALSE(QFileInfo(folder.canonicalFilePath())
                        .permissions()
                        .testAnyFlags(QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther));
    }
}

TEST_CASE("a pasted picture becomes the item's evidence, and a file dropped on a note the note's",
          "[evidence]")
{
    PageOfEvidence fixture;
    auto *tabs = fixture.window.findChild<QTabWidget *>(u"pageTabs"_s);
    tabs->setCurrentIndex(1);
    QApplication::clipboard()->setImage(photograph(100, 9));
    QTest::mouseClick(fixture.window.findChild<QPushButton *>(u"pasteEvidenceButton"_s),
                      Qt::LeftButton);
    REQUIRE(fixture.ownEvidence() == 1);
    const Evidence pasted =
        fixture.document->evidence().of(fixture.study)->ofNodes[fixture.study][0];
    CHECK(pasted.isPicture());

    tabs->setCurrentIndex(0);
    REQUIRE(fixture.document->addNote(fixture.study, QDate(2021, 10, 1), u"座谈会"_s, 20));
    QCoreApplication::processEvents();
    const QRect row = fixture.notes()->visualRect(fixture.notes()->model()->index(0, 0));
    const QStringList files{fixture.picture(u"一.jpg"_s, 1), fixture.picture(u"二.jpg"_s, 2)};
    fixture.drop(fixture.notes()->viewport(), row.center(), files);
    const NoteId note = fixture.document->notes().of(fixture.study)->first().id;
    CHECK(fixture.document->evidence().of(note)->size() == 2);
    CHECK(fixture.ownEvidence() == 1);
    QCoreApplication::processEvents();
    const QRect higher = fixture.notes()->visualRect(fixture.notes()->model()->index(0, 0));
    CHECK(higher.height() > row.height());
    int found = 0; // pictures can be clicked where they are drawn
    QSet<QString> keys;
    for (int x = higher.left(); x < higher.right(); x += 4) {
        for (int y = higher.top(); y < higher.bottom(); y += 4) {
            const QString key = fixture.notes()->pictureAt({x, y});
            found += !key.isEmpty();
            keys.insert(key);
        }
    }
    CHECK(found > 50);
    QSet<QString> pieces{QString()};
    const auto kept = fixture.document->evidence().of(note);
    for (const Evidence &one : *kept)
        pieces.insert(QString::number(qint64(one.id)));
    CHECK(keys == pieces); // each of the two, and none beside them

    SECTION("removing the note removes its evidence, and undo brings both back")
    {
        const ProgressNote removed = fixture.document->notes().of(fixture.study)->first();
        REQUIRE(Models::removeNote(*fixture.document, removed));
        CHECK(fixture.document->outline().find(fixture.study)->figures().evidence == 1);
        REQUIRE(fixture.document->undoing().take(Way::Undo));
        CHECK(fixture.document->evidence().of(note)->size() == 2);
        CHECK(fixture.document->outline().find(fixture.study)->figures().evidence == 3);
    }
}

TEST_CASE("opening evidence that might run a program asks first", "[evidence]")
{
    for (const auto &name : {u"a.exe"_s, u"报名表.XLSM"_s, u"x.desktop"_s, u"run"_s, u"a.pdf.sh"_s})
        CHECK(Widgets::mayBeRun(name));
    for (const auto &name : {u"a.jpg"_s, u"通知.pdf"_s, u"总结.docx"_s, u"名单.xlsx"_s})
        CHECK_FALSE(Widgets::mayBeRun(name));
}

TEST_CASE("copies that were opened are removed, also after the program was killed", "[evidence]")
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                          + u"/opened"_s;
    QDir().mkpath(place + u"/killed/0123"_s);
    const auto read = [](const std::function<bool(const QByteArray &)> &take) {
        take("words");
        return System::Result<void>();
    };
    {
        Widgets::OpenedCopies copies;
        const auto path = copies.copy(u"../../x.txt"_s, QString(64, u'0'), read);
        REQUIRE(path);
        CHECK(QFileInfo(*path).fileName() == u"_.._x.txt");
        CHECK(path->startsWith(place));
        CHECK_FALSE(QFileInfo::exists(place + u"/killed"_s));
        // This program's own folder is kept when another object removes those of programs that have
        // ended.
        Widgets::OpenedCopies others;
        REQUIRE(others.copy(u"y.txt"_s, QString(64, u'1'), read));
        CHECK(QFileInfo::exists(*path));
    }
    CHECK(QDir(place).isEmpty());
}

TEST_CASE(
    "a picture pasted or a file dropped on the note being written is at first the item's evidence",
    "[evidence]")
{
    PageOfEvidence fixture;
    auto *words = fixture.window.findChild<QPlainTextEdit *>(u"noteEdit"_s);
    REQUIRE(words);
    words->setPlainText(u"写到一半"_s);
    QApplication::clipboard()->setImage(photograph(100, 5));
    words->setFocus();
    words->paste();
    QCoreApplication::processEvents();
    CHECK(fixture.ownEvidence() == 1);
    fixture.drop(words->viewport(), {5, 5}, {fixture.picture(u"一.jpg"_s, 1)});
    CHECK(fixture.ownEvidence() == 2);
    CHECK(words->toPlainText() == u"写到一半");
    QApplication::clipboard()->setText(u"，还有"_s);
    words->moveCursor(QTextCursor::End);
    words->paste();
    CHECK(words->toPlainText() == u"写到一半，还有");
    CHECK(fixture.ownEvidence() == 2);

    // Evidence dropped while a note is being written is added to that note, in the same step.
    fixture.drop(fixture.list()->viewport(), {5, 5}, {fixture.picture(u"另.jpg"_s, 9)});
    fixture.window.findChild<QTabWidget *>(u"pageTabs"_s)->setCurrentIndex(0);
    CHECK(fixture.ownEvidence() == 3);
    const auto before = fixture.document->notes().of(fixture.study)->size();
    QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
    const auto notes = fixture.document->notes().of(fixture.study);
    REQUIRE(notes->size() == before + 1);
    CHECK(fixture.ownEvidence() == 1);
    const auto added = std::ranges::find(*notes, u"写到一半，还有"_s, &ProgressNote::text);
    REQUIRE(added != notes->cend());
    CHECK(fixture.document->evidence().of(added->id)->size() == 2);
    REQUIRE(fixture.document->undoing().take(Way::Undo));
    CHECK(fixture.ownEvidence() == 3);
    CHECK(fixture.document->notes().of(fixture.study)->size() == before);
    REQUIRE(fixture.document->undoing().take(Way::Redo));
    CHECK(fixture.ownEvidence() == 1);
}

TEST_CASE("the list of evidence follows the language", "[evidence]")
{
    PageOfEvidence fixture;
    fixture.drop(fixture.list()->viewport(), {5, 5}, {fixture.file(u"一.txt"_s, "one")});
    QSignalSpy changed(fixture.list()->model(), &QAbstractItemModel::dataChanged);
    QEvent language(QEvent::LanguageChange);
    QApplication::sendEvent(fixture.list()->parentWidget(), &language);
    CHECK_FALSE(changed.isEmpty());
}

TEST_CASE("one piece of evidence is saved under a name, several into a folder", "[evidence]")
{
    PageOfEvidence fixture;
    fixture.drop(fixture.list()->viewport(), {5, 5},
                 {fixture.file(u"一.txt"_s, "one"), fixture.file(u"二.txt"_s, "two")});
    const QList<Evidence> all =
        fixture.document->evidence().of(fixture.study)->ofNodes.value(fixture.study);
    REQUIRE(all.size() == 2);
    EvidenceCommands commands(fixture.document.get(), &fixture.window);
    const auto choose = [&fixture](const QString &path) {
        QTimer::singleShot(0, &fixture.window, [&fixture, path] {
            auto *files = fixture.window.findChild<QFileDialog *>();
            REQUIRE(files);
            files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
            static_cast<QDialog *>(files)->accept();
        });
    };
    const auto read = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };

    const QString single = fixture.folder.filePath(u"saved.txt"_s);
    choose(single);
    commands.saveAs({all.first()});
    CHECK(read(single) == (all.first().name == u"一.txt" ? "one" : "two"));

    REQUIRE(QDir(fixture.folder.path()).mkdir(u"into"_s));
    choose(fixture.folder.filePath(u"into"_s));
    commands.saveAs(all);
    CHECK(read(fixture.folder.filePath(u"into/一.txt"_s)) == "one");
    CHECK(read(fixture.folder.filePath(u"into/二.txt"_s)) == "two");
    CHECK(fixture.said.isEmpty());
}

TEST_CASE("evidence is opened in a copy, but what may be a program only if the user wants that",
          "[evidence]")
{
    PageOfEvidence fixture;
    fixture.drop(fixture.list()->viewport(), {5, 5},
                 {fixture.file(u"一.txt"_s, "one"), fixture.file(u"二.sh"_s, "two")});
    QList<Evidence> all =
        fixture.document->evidence().of(fixture.study)->ofNodes.value(fixture.study);
    REQUIRE(all.size() == 2);
    std::ranges::sort(all, {}, &Evidence::name);
    EvidenceCommands commands(fixture.document.get(), &fixture.window);
    QTextBrowser reader;
    QDesktopServices::setUrlHandler(u"file"_s, &reader, "setSource");
    commands.open(all[0]);
    CHECK(reader.source().fileName() == u"一.txt"_s);
    CHECK(reader.source() != QUrl::fromLocalFile(fixture.folder.filePath(u"一.txt"_s)));
    for (const auto &[button, opened] :
         {std::pair{"noButton", u"一.txt"_s}, {"yesButton", u"二.sh"_s}}) {
        answering(
            [name = button](QDialog *dialog) {
                CHECK(qobject_cast<QMessageBox *>(dialog)->text()
                      == u"“二.sh” may be a program or run one. Open it only when you know where "
                         "it is from."_s);
                dialog->findChild<QPushButton *>(QString::fromLatin1(name))->click();
            },
            [&] { commands.open(all[1]); });
        CHECK(reader.source().fileName() == opened);
    }
    QDesktopServices::unsetUrlHandler(u"file"_s);
    CHECK(fixture.said.isEmpty());

    answering(
        [](QDialog *dialog) {
            auto *edit = dialog->findChild<QLineEdit *>();
            CHECK(edit->text() == u"一.txt"_s);
            CHECK(edit->selectedText() == u"一"_s); // the ending seldom changes
            edit->setText(u"新.txt"_s);
            dialog->accept();
        },
        [&] { commands.rename(all[0]); });
    const auto names = [&fixture] {
        QStringList found;
        for (const Evidence &one :
             fixture.document->evidence().of(fixture.study)->ofNodes.value(fixture.study))
            found.append(one.name);
        found.sort();
        return found;
    };
    CHECK(names() == QStringList{u"二.sh"_s, u"新.txt"_s});
    answering([](QDialog *dialog) { dialog->reject(); }, [&] { commands.rename(all[1]); });
    CHECK(names() == QStringList{u"二.sh"_s, u"新.txt"_s});

    QString told;
    QObject::connect(&fixture.messages, &Widgets::Messages::said,
                     [&told](const QString &sentence) { told = sentence; });
    QApplication::clipboard()->setText(u"只是字"_s);
    commands.paste({fixture.study, {}});
    CHECK(told == u"There is no picture and no file in the clipboard; copy one and try again."_s);
    CHECK(names().size() == 2);
    commands.remove({});
    CHECK(names().size() == 2);
}

TEST_CASE("a picture that the item already has is not added, and a message says so", "[evidence]")
{
    PageOfEvidence fixture;
    const QString picture = fixture.picture(u"合影.jpg"_s, 1);
    fixture.drop(fixture.list()->viewport(), {5, 5}, {picture});
    fixture.drop(fixture.list()->viewport(), {5, 5}, {picture});
    CHECK(fixture.ownEvidence() == 1);
    REQUIRE(fixture.said.size() == 1);
    CHECK(fixture.said.first().contains(u"here already"_s));
    fixture.drop(fixture.list()->viewport(), {5, 5}, {picture, fixture.picture(u"二.jpg"_s, 2)});
    CHECK(fixture.ownEvidence() == 2);
}

TEST_CASE("no two entries of the menu of evidence have the same letter", "[evidence]")
{
    PageOfEvidence fixture;
    QStringList letters;
    for (const QAction *action : fixture.list()->actions()) {
        const QString text = action->text();
        INFO(text.toStdString());
        const QString letter = text.mid(text.indexOf(u'&') + 1, 1).toUpper();
        CHECK_FALSE(letters.contains(letter));
        letters.append(letter);
    }
    CHECK(letters.size() == 6);
}
