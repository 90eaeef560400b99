#pragma once

#include "exchange/documents/sourcetext.h"
#include "models/reading/readsource.h"
#include "system/result.h"
#include "widgets/kit/dialog.h"

#include <chrono>
#include <functional>
#include <memory>

namespace Ui {
class ReadingDialog;
}

namespace Widgets {

// Says that a document is being read, and can be told to stop.
class ReadingDialog : public Dialog
{
    Q_OBJECT

public:
    ReadingDialog(const QString &name, QWidget *parent);
    ~ReadingDialog() override;

private:
    std::unique_ptr<Ui::ReadingDialog> m_ui;
};

// No progress is shown for a reading that is shorter than this.
inline constexpr std::chrono::milliseconds kUnnoticed{500};

// Where a text comes from: a document that can be read again as a person chooses, or words that
// were copied.
struct SourceDocument
{
    // Called on another thread.
    using Reader =
        std::function<System::Result<Exchange::SourceText>(const Exchange::SourceChoice &)>;

    QString name = {}; // in sentences
    Reader read = {};
};

// Does `read`, which takes a text and reads its outline, on a thread of its own; it must not touch
// anything that belongs to this one. Returns when it is done, and shows a ReadingDialog over
// `window` where that takes longer than `unnoticed`. System::Error::Reason::Cancelled when the user
// stops it; what was begun then ends by itself, unseen.
System::Result<Models::ReadSource>
readInBackground(const std::function<System::Result<Models::ReadSource>()> &read,
                 const QString &name, QWidget *window,
                 std::chrono::milliseconds unnoticed = kUnnoticed);

// A document, as chosen.
System::Result<Models::ReadSource> readInBackground(const SourceDocument &document,
                                                    const Exchange::SourceChoice &choice,
                                                    QWidget *window);

} // namespace Widgets
