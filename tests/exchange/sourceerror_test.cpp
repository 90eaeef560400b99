#include "exchange/documents/shared/sourceerror.h"

#include "support/catch.h"

using Exchange::SourceFault;

TEST_CASE("every fault of a document has a sentence of its own", "[sourceerror]")
{
    QStringList sentences;
    for (int fault = 0; fault <= int(SourceFault::NoText); ++fault) {
        const System::Error error = Exchange::sourceError(
            SourceFault(fault), QStringLiteral("计划.docx"), QStringLiteral("why"));
        CHECK(error.message.contains(QStringLiteral("“计划.docx”")));
        CHECK(error.detail == QStringLiteral("why"));
        sentences.append(error.message);
    }
    CHECK(sentences.removeDuplicates() == 0);
}
