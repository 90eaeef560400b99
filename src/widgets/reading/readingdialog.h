#pragma once

#include "exchange/documents/sourcetext.h"
#include "models/reading/readsource.h"
#include "system/result.h"
#include "widgets/kit/dialog.h"

#include <chrono>
#include <functional>

namespace Ui {
class ReadingDialog;
}

namespace Widgets {

// Shown while a document is being read; lets the user cancel.
class ReadingDialog : public Dialog
{
    Q_OBJECT

public:
    ReadingDialog(const QString &name, QWidget *parent);

private:
    Form<Ui::ReadingDialog> m_ui;
};

// Readings shorter than this show no dialog.
inline constexpr std::chrono::milliseconds kUnnoticed{500};

// The origin of a text: a document that can be read again with other choices, or copied text.
struct SourceDocument
{
    // Called in another thread.
    using Reader =
        std::function<System::Result<Exchange::SourceText>(const Exchange::SourceChoice &)>;

    QString name = {}; // the document's name, for sentences
    Reader read = {};
};

// Runs `read`, which reads a text and its outline, in another thread; it must not use objects of
// this one. Returns when it is done; shows a ReadingDialog over `window` if that takes longer than
// `unnoticed`. Fails with System::Error::Reason::Cancelled if the user cancels; `read` then goes on
// and its result is dropped.
System::Result<Models::ReadSource>
readInBackground(const std::function<System::Result<Models::ReadSource>()> &read,
                 const QString &name, QWidget *window,
                 std::chrono::milliseconds unnoticed = kUnnoticed);

// Reads the document with these choices, as above.
System::Result<Models::ReadSource> readInBackground(const SourceDocument &document,
                                                    const Exchange::SourceChoice &choice,
                                                    QWidget *window);

} // namespace Widgets
