import { Button } from "antd";
import { useRef } from "react";

type FileButtonProps = {
  label: string;
  /** Endings the file dialog offers: ".xlsx". */
  accept: string;
  primary?: boolean;
  busy?: boolean;
  onFile: (file: File) => void;
};

/** A button that opens the file dialog. The same file may be chosen again, after it was edited. */
export function FileButton({ label, accept, primary = false, busy = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        type={primary ? "primary" : "default"}
        size={primary ? "large" : "middle"}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
