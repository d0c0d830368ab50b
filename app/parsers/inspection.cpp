// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/inspection.h"

#include "parsers/failure.h"
#include "parsers/popplerdocument.h"
#include "parsers/qpdfsource.h"

#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace LeverArch {

namespace {

constexpr qsizetype mostProblems = 200;

/// Parses content without doing anything with it.
class ContentCheck final : public QPDFObjectHandle::ParserCallbacks
{
public:
    void handleObject(QPDFObjectHandle, size_t, size_t) override {}
    void handleEOF() override {}
};

class Complaints
{
public:
    void add(const std::string &text)
    {
        if (m_list.size() < mostProblems)
            m_list.append(QString::fromStdString(text));
    }
    QStringList take() { return std::move(m_list); }

private:
    QStringList m_list;
};

/// Reads every object and decodes every stream, as `qpdf --check` does.
void checkEverything(QPDF &pdf, Complaints &complaints, const std::function<void(int)> &step)
{
    try {
        Pl_Discard nowhere;
        QPDFWriter writer(pdf);
        writer.setOutputPipeline(&nowhere);
        writer.setDecodeLevel(qpdf_dl_all);
        writer.registerProgressReporter(
            std::make_shared<QPDFWriter::FunctionProgressReporter>(step));
        writer.write();
    } catch (const std::exception &error) {
        complaints.add(error.what());
    }
    int page = 0;
    for (const QPDFObjectHandle &object : pdf.getAllPages()) {
        try {
            ContentCheck check;
            QPDFPageObjectHelper(object).parseContents(&check);
        } catch (const std::exception &error) {
            complaints.add("page " + std::to_string(page + 1) + ": " + error.what());
        }
        step(++page);
    }
    for (const QPDFExc &warning : pdf.getWarnings())
        complaints.add(warning.what());
}

} // namespace

PdfStructure inspectPdf(const SharedBytes &pdf, const std::function<void(int)> &step)
{
    PopplerDocument shown(pdf, {});
    PdfStructure structure = shown.structure(step);
    Complaints complaints;
    try {
        const auto view = pdf.view();
        if (!view.ok())
            throw JobFailure(Error::Code::Io, view.error().detail);
        const std::unique_ptr<QPDF> document = openWithQpdf(*view);
        QPDFObjectHandle language = document->getRoot().getKey("/Lang");
        if (language.isString())
            structure.language = QString::fromStdString(language.getUTF8Value());
        checkEverything(*document, complaints, step);
    } catch (const JobFailure &failure) {
        complaints.add(failure.report.detail.toStdString());
    } catch (const std::exception &error) {
        complaints.add(error.what());
    }
    structure.problems = complaints.take();
    return structure;
}

} // namespace LeverArch
