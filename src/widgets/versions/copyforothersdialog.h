#pragma once

#include "domain/file/contentforothers.h"
#include "system/result.h"
#include "widgets/kit/dialog.h"

namespace Ui {
class CopyForOthersDialog;
}

namespace Widgets {

// Asks what goes into a copy of the file to give away.
class CopyForOthersDialog : public Dialog
{
    Q_OBJECT

public:
    explicit CopyForOthersDialog(QWidget *parent);

    Domain::ContentForOthers wanted() const;

private:
    Form<Ui::CopyForOthersDialog> m_ui;
};

// Makes the copy in another thread; shows progress and a button to cancel if it takes long.
System::Result<void> makeCopyForOthers(const QString &file, const QString &into,
                                       const Domain::ContentForOthers &wanted, QWidget *window);

} // namespace Widgets
