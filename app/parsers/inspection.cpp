// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/inspection.h"

#include "parsers/contentbalance.h"
#include "parsers/failure.h"
#include "parsers/popplerdocument.h"
#include "parsers/qpdfsource.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace LeverArch {

namespace {

constexpr qsizetype mostProblems = 200;

/// Where a file is written to when only its reading matters; says that it is alive.
class Nowhere final : public Pipeline
{
public:
    explicit Nowhere(const std::function<void(int)> &step)
        : Pipeline("nowhere", nullptr), m_step(step)
    {}
    void write(unsigned char const *, size_t length) override
    {
        m_written += length;
        if (m_written < stepSize)
            return;
        m_written = 0;
        m_step(0);
    }
    void finish() override {}

private:
    static constexpr size_t stepSize = 256 * 1024;

    const std::function<void(int)> &m_step;
    size_t m_written = 0;
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
        Nowhere nowhere(step);
        QPDFWriter writer(pdf);
        writer.setOutputPipeline(&nowhere);
        writer.setDecodeLevel(qpdf_dl_all);
        writer.setCompressStreams(false);
        writer.registerProgressReporter(
            std::make_shared<QPDFWriter::FunctionProgressReporter>(step));
        writer.write();
    } catch (const std::exception &error) {
        complaints.add(error.what());
    }
    int page = 0;
    for (const QPDFObjectHandle &object : pdf.getAllPages()) {
        if (balanceOf(object).damaged)
            complaints.add("page " + std::to_string(page + 1) +
                           ": its content cannot be read to its end");
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
