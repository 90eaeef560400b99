#include "widgets/evidence/evidencecommands.h"

#include "domain/text/sentences.h"
#include "exchange/pictures/picture.h"
#include "models/editing/evidenceediting.h"
#include "models/file/fileevidence.h"
#include "models/plandocument.h"
#include "models/waitcursor.h"
#include "system/places.h"
#include "widgets/evidence/preparation.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/question.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Domain;
using Exchange::PreparedEvidence;
using System::documentsFolder;
using System::Error;

namespace Widgets {

namespace {

constexpr int kMostThumbnails = 500;

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

EvidenceCommands::EvidenceCommands(Models::PlanDocument *document, QWidget *part)
    : QObject(part)
    , m_document(document)
    , m_part(part)
    , m_thumbnails(kMostThumbnails)
{}

bool EvidenceCommands::holdsEvidence(const QMimeData *data)
{
    return data && (!filesIn(*data).isEmpty() || data->hasImage());
}

bool EvidenceCommands::canAdd() const
{
    return !m_document->isReadOnly();
}

void EvidenceCommands::choose(const EvidencePlace &place)
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_part->window(), tr("Add Photographs and Papers"),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation), tr("All files (*)"));
    addFiles(place, paths);
}

void EvidenceCommands::paste(const EvidencePlace &place)
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (holdsEvidence(copied))
        add(place, *copied);
    else
        tell(m_part,
             tr("There is no picture and no file in the clipboard; copy one and try again."));
}

void EvidenceCommands::add(const EvidencePlace &place, const QMimeData &data)
{
    if (const QStringList paths = filesIn(data); !paths.isEmpty()) {
        addFiles(place, paths);
        return;
    }
    const QString moment = m_document->clock().toString(u"yyyy-MM-dd HHmmss"_s);
    auto made = Exchange::preparedPicture(qvariant_cast<QImage>(data.imageData()),
                                          tr("Picture %1", "a name").arg(moment));
    if (made)
        store(place, {*std::move(made)});
    else
        tellFailure(m_part, made.error());
}

void EvidenceCommands::addLater(const EvidencePlace &place, const QMimeData &data)
{
    auto kept = std::make_shared<QMimeData>();
    kept->setUrls(data.urls());
    if (kept->urls().isEmpty())
        kept->setImageData(data.imageData());
    QMetaObject::invokeMethod(
        this, [this, place, kept] { add(place, *kept); }, Qt::QueuedConnection);
}

void EvidenceCommands::addFiles(const EvidencePlace &place, const QStringList &paths)
{
    if (paths.isEmpty() || !canAdd())
        return;
    Exchange::EvidenceChoices choices = m_choices;
    choices.planFile = m_document->path();
    const Preparation preparation = prepared(paths, choices, m_part->window());
    if (!preparation.isCancelled)
        store(place, preparation.made);
    if (preparation.failures.isEmpty())
        return;
    constexpr qsizetype kMostTold = 4;
    Error failure = preparation.failures.first();
    QStringList sentences;
    for (const Error &one :
         preparation.failures.first(std::min(kMostTold, preparation.failures.size())))
        sentences.append(one.message);
    failure.message = joinSentences(sentences);
    if (const auto others = preparation.failures.size() - kMostTold; others > 0)
        failure.message = joinSentences(
            {failure.message,
             tr("%n other files could not be added either.", nullptr, int(others))});
    tellFailure(m_part, failure);
}

bool EvidenceCommands::isLargeWanted(const NewEvidence &evidence)
{
    return isAnsweredYes(
        {.name = u"largeEvidenceBox"_s,
         .title = tr("Large File"),
         .sentence = tr("“%1” has %2. Keep it in the plan file all the same?")
                         .arg(evidence.name,
                              QLocale().formattedDataSize(evidence.content.size, 0,
                                                          QLocale::DataSizeTraditionalFormat)),
         .more = tr("The plan file grows by as much, and copying it takes longer."),
         .yes = tr("&Keep It"),
         .no = tr("&Leave It Out")},
        m_part->window());
}

void EvidenceCommands::store(const EvidencePlace &place, const QList<PreparedEvidence> &made)
{
    QList<NewEvidence> added;
    QString remark;
    for (const PreparedEvidence &one : made) {
        if (one.evidence.content.size > Exchange::kAskedEvidence && !isLargeWanted(one.evidence))
            continue;
        added.append(one.evidence);
        if (remark.isEmpty())
            remark = one.remark;
    }
    if (added.isEmpty())
        return;
    const auto stored = [&] {
        const Models::WaitCursor cursor;
        return Models::addEvidence(*m_document, place.node, place.note, added);
    }();
    if (tellFailure(m_part, stored))
        return;
    QList<Evidence> inFile;
    for (const Change &change : m_document->lastStored()) {
        if (const auto *one = std::get_if<EvidenceChange>(&change); one && one->to)
            inFile.append(*one->to);
    }
    emit this->added(place, inFile);
    if (!remark.isEmpty())
        tell(m_part, remark);
    else
        tellAdded(place, int(inFile.size()), added.size() > inFile.size());
}

void EvidenceCommands::tellAdded(const EvidencePlace &place, int count, bool wereSomeThere)
{
    QString words =
        place.note == NoteId{}
            ? tr("Added %n pieces of evidence to this item. Ctrl+Z undoes this.", nullptr, count)
            : tr("Added %n pieces of evidence to this note. Ctrl+Z undoes this.", nullptr, count);
    if (place.goesWithNote)
        words = joinSentences(
            {words, tr("It goes to the note that you are writing when you add that.")});
    if (wereSomeThere)
        words = joinSentences({words, tr("What was here already was not added again.")});
    tell(m_part, words, Holds::UntilNextEdit);
}

Exchange::ReadContent EvidenceCommands::contentOf(const Evidence &evidence) const
{
    return [this, evidence](const std::function<bool(const QByteArray &)> &take) {
        return m_document->evidence().readContent(evidence, take);
    };
}

void EvidenceCommands::open(const Evidence &evidence)
{
    const bool isWanted = !mayBeRun(evidence.name)
                          || isAnsweredYes(
                              {.name = u"runEvidenceBox"_s,
                               .title = tr("Open a Program?"),
                               .icon = QMessageBox::Warning,
                               .sentence = tr("“%1” may be a program or run one. Open "
                                              "it only when you know where it is from.")
                                               .arg(evidence.name),
                               .yes = tr("&Open It"),
                               .no = tr("&Do Not Open It")},
                              m_part->window());
    if (!isWanted)
        return;
    const auto path = m_copies.copy(evidence.name, evidence.sha256, contentOf(evidence));
    if (!path)
        tellFailure(m_part, path.error());
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
        tellFailure(m_part,
                    System::refused(tr("This computer has no program that opens “%1”; save it "
                                       "elsewhere and open it there.")
                                        .arg(evidence.name)));
}

void EvidenceCommands::saveAs(const QList<Evidence> &all)
{
    if (all.size() == 1) {
        const QString safe = Exchange::evidenceFileName(all.first().name);
        const QString path = QFileDialog::getSaveFileName(m_part->window(), tr("Save Evidence As"),
                                                          documentsFolder() + u'/' + safe);
        if (path.isEmpty())
            return;
        tellFailure(m_part, savedTo(path, contentOf(all.first())));
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(
        m_part->window(), tr("Save Evidence Into"), documentsFolder());
    if (folder.isEmpty())
        return;
    for (const Evidence &one : all) {
        if (tellFailure(m_part,
                        Exchange::writeEvidence(folder, one.name, one.sha256, contentOf(one))))
            return;
    }
    tell(m_part, tr("Saved %n pieces of evidence.", nullptr, int(all.size())));
}

void EvidenceCommands::rename(const Evidence &evidence)
{
    QInputDialog dialog(m_part->window());
    dialog.setObjectName(u"renameDialog"_s);
    dialog.setWindowTitle(tr("Rename Evidence"));
    dialog.setLabelText(tr("&Name:"));
    dialog.setTextValue(evidence.name);
    dialog.resize(scaled(m_part, 480), dialog.sizeHint().height());
    // Selects the file name without its extension, which seldom has to be changed.
    if (auto *edit = dialog.findChild<QLineEdit *>())
        QMetaObject::invokeMethod(
            edit,
            [edit] { edit->setSelection(0, QFileInfo(edit->text()).completeBaseName().size()); },
            Qt::QueuedConnection);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString name = dialog.textValue();
    tellFailure(m_part, Models::renameEvidence(*m_document, evidence, name));
}

void EvidenceCommands::remove(const QList<Evidence> &all)
{
    if (all.isEmpty())
        return;
    if (!tellFailure(m_part, Models::removeEvidence(*m_document, all)))
        tell(m_part,
             tr("Removed %n pieces of evidence. Ctrl+Z undoes this.", nullptr, int(all.size())),
             Holds::UntilNextEdit);
}

QMimeData *EvidenceCommands::copies(const QList<Evidence> &all)
{
    QList<QUrl> urls;
    for (const Evidence &one : all) {
        const auto path = m_copies.copy(one.name, one.sha256, contentOf(one));
        if (tellFailure(m_part, path))
            return nullptr;
        urls.append(QUrl::fromLocalFile(*path));
    }
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

QImage EvidenceCommands::thumbnail(const Evidence &evidence)
{
    if (const QImage *known = m_thumbnails.object(evidence.sha256))
        return *known;
    QImage image;
    if (const auto bytes = m_document->evidence().thumbnail(evidence); bytes && !bytes->isEmpty()) {
        QBuffer buffer;
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
        if (const auto header = Exchange::pictureHeader(buffer))
            image = Exchange::decodedPicture(buffer, *header, Exchange::kThumbnailSide);
    }
    m_thumbnails.insert(evidence.sha256, new QImage(image));
    return image;
}

QPixmap EvidenceCommands::picture(const Evidence &evidence, int side)
{
    const qreal ratio = m_part->devicePixelRatioF();
    const QSize pixels = QSize(side, side) * ratio;
    const QImage small = thumbnail(evidence);
    if (small.isNull()) {
        const QColor ink = colour(m_part->palette(), ColourRole::Secondary);
        return icon(evidence.isPicture() ? u"picture"_s : u"paper"_s, ink)
            .pixmap(QSize(side, side), ratio);
    }
    QPixmap picture = QPixmap::fromImage(
        small.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
    const QRect middle(
        QPoint((picture.width() - pixels.width()) / 2, (picture.height() - pixels.height()) / 2),
        pixels);
    picture = picture.copy(middle);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace Widgets
